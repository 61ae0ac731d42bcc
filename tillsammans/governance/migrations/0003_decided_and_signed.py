"""What is decided, signed or adopted stays as it was: refused by the database, whoever asks and by whatever way.

The agreement's editions, its signatures, the huvudmäns adoptions and decided revisions. Each trigger locks the row it
depends on, so that nothing slips in while somebody decides.
"""

from django.db import migrations

FORWARD = """
CREATE OR REPLACE FUNCTION governance_section_of_a_draft() RETURNS trigger LANGUAGE plpgsql AS
$$ DECLARE edition uuid; BEGIN
  FOR edition IN SELECT DISTINCT one FROM unnest(ARRAY[
      CASE WHEN TG_OP <> 'INSERT' THEN OLD.edition_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.edition_id END]) one
      WHERE one IS NOT NULL LOOP
    PERFORM 1 FROM governance_edition WHERE id = edition AND decided_on IS NULL FOR SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'a decided edition never changes' USING ERRCODE = 'restrict_violation'; END IF;
  END LOOP;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER section_of_a_draft BEFORE INSERT OR UPDATE OR DELETE ON governance_section
  FOR EACH ROW EXECUTE FUNCTION governance_section_of_a_draft();

CREATE OR REPLACE FUNCTION governance_decided_never_changes() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF (to_jsonb(OLD) ->> TG_ARGV[0]) IS NOT NULL THEN RAISE EXCEPTION '% is decided and never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decided_never_changes BEFORE UPDATE OR DELETE ON governance_edition
  FOR EACH ROW EXECUTE FUNCTION governance_decided_never_changes('decided_on');
CREATE TRIGGER decided_never_changes BEFORE UPDATE OR DELETE ON governance_revision
  FOR EACH ROW EXECUTE FUNCTION governance_decided_never_changes('decided_at');

CREATE OR REPLACE FUNCTION governance_proposal_of_an_open_revision() RETURNS trigger LANGUAGE plpgsql AS
$$ DECLARE asked uuid; BEGIN
  asked := CASE WHEN TG_OP = 'DELETE' THEN OLD.revision_id ELSE NEW.revision_id END;
  PERFORM 1 FROM governance_revision WHERE id = asked AND decided_at IS NULL FOR SHARE;
  IF NOT FOUND OR TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.revision_id <> NEW.revision_id)
  THEN RAISE EXCEPTION 'a proposal stays where it was made' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_of_an_open_revision BEFORE INSERT OR UPDATE OR DELETE ON governance_proposal
  FOR EACH ROW EXECUTE FUNCTION governance_proposal_of_an_open_revision();

CREATE OR REPLACE FUNCTION governance_signature_stands() RETURNS trigger LANGUAGE plpgsql AS
$$ DECLARE frozen jsonb; BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a signatory seat is never removed' USING ERRCODE = 'restrict_violation'; END IF;
  IF OLD.left_on IS NOT NULL OR OLD.struck_on IS NOT NULL
     OR (OLD.edition_id, OLD.principal_id, OLD.function_title) IS DISTINCT FROM
        (NEW.edition_id, NEW.principal_id, NEW.function_title)
  THEN RAISE EXCEPTION 'a signature stands as it was noted' USING ERRCODE = 'restrict_violation'; END IF;
  frozen := to_jsonb(OLD) - ARRAY['left_on', 'struck_on', 'struck_reason'];
  IF OLD.signed_on IS NOT NULL AND frozen <> to_jsonb(NEW) - ARRAY['left_on', 'struck_on', 'struck_reason']
  THEN RAISE EXCEPTION 'a signature stands as it was noted' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_stands BEFORE UPDATE OR DELETE ON governance_signature
  FOR EACH ROW EXECUTE FUNCTION governance_signature_stands();

CREATE OR REPLACE FUNCTION governance_signature_of_a_decided() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  PERFORM 1 FROM governance_edition WHERE id = NEW.edition_id AND decided_on IS NOT NULL AND
    (NEW.signed_on IS NULL OR NEW.signed_on >= decided_on);
  IF NOT FOUND THEN RAISE EXCEPTION 'only what is decided can be signed' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_of_a_decided BEFORE INSERT OR UPDATE ON governance_signature
  FOR EACH ROW EXECUTE FUNCTION governance_signature_of_a_decided();

CREATE OR REPLACE FUNCTION governance_adoption_stands() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_on IS NOT NULL OR
     to_jsonb(OLD) - ARRAY['withdrawn_on', 'withdrawn_record'] <> to_jsonb(NEW) - ARRAY['withdrawn_on', 'withdrawn_record']
  THEN RAISE EXCEPTION 'an adoption stands as it was noted' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adoption_stands BEFORE UPDATE OR DELETE ON governance_adoption
  FOR EACH ROW EXECUTE FUNCTION governance_adoption_stands();

-- The agreement: "kan sägas upp i sin helhet och för samtliga parter efter beslut i Länsstyrgruppen".
CREATE OR REPLACE FUNCTION governance_ended_by_the_county_board() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'UPDATE' AND OLD.terminated_by_id IS NOT NULL AND
     (OLD.terminated_by_id, OLD.terminated_on) IS DISTINCT FROM (NEW.terminated_by_id, NEW.terminated_on)
  THEN RAISE EXCEPTION 'a termination stands' USING ERRCODE = 'restrict_violation'; END IF;
  IF NEW.terminated_by_id IS NOT NULL THEN
    PERFORM 1 FROM governance_decision d JOIN governance_body b ON b.id = d.body_id
      WHERE d.id = NEW.terminated_by_id AND b.kind = 'county_board' AND NEW.terminated_on >= d.decided_on;
    IF NOT FOUND THEN RAISE EXCEPTION 'only the county board ends the agreement' USING ERRCODE = 'restrict_violation'; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_by_the_county_board BEFORE INSERT OR UPDATE ON governance_agreement
  FOR EACH ROW EXECUTE FUNCTION governance_ended_by_the_county_board();
"""

BACKWARD = """
DROP TRIGGER ended_by_the_county_board ON governance_agreement;
DROP TRIGGER adoption_stands ON governance_adoption;
DROP TRIGGER signature_of_a_decided ON governance_signature;
DROP TRIGGER signature_stands ON governance_signature;
DROP TRIGGER proposal_of_an_open_revision ON governance_proposal;
DROP TRIGGER decided_never_changes ON governance_revision;
DROP TRIGGER decided_never_changes ON governance_edition;
DROP TRIGGER section_of_a_draft ON governance_section;
DROP FUNCTION governance_ended_by_the_county_board(), governance_adoption_stands(),
  governance_signature_of_a_decided(), governance_signature_stands(), governance_proposal_of_an_open_revision(),
  governance_decided_never_changes(), governance_section_of_a_draft();
"""


class Migration(migrations.Migration):
    dependencies = [("governance", "0002_walls")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
