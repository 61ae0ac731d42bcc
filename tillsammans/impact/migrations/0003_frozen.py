"""What was decided stands, refused by the database whoever asks and by whatever way: a version never changes, and steps
1-6 of a decided assessment change only after it has been opened again with a reason."""

from django.db import migrations

FORWARD = """
CREATE OR REPLACE FUNCTION impact_never_changes() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a version of an assessment never changes'; END $$;
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON impact_assessmentversion
  FOR EACH ROW EXECUTE FUNCTION impact_never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON impact_assessmentversion EXECUTE FUNCTION impact_never_changes();

CREATE OR REPLACE FUNCTION impact_ombud_answer_stands() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
     OR (OLD.assessment_id, OLD.post_id, OLD.asked_at) IS DISTINCT FROM (NEW.assessment_id, NEW.post_id, NEW.asked_at)
  THEN RAISE EXCEPTION 'what the ombud was asked and answered stands'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ombud_answer_stands BEFORE UPDATE OR DELETE ON impact_ombudask
  FOR EACH ROW EXECUTE FUNCTION impact_ombud_answer_stands();

-- Only what comes after the decision may change: telling the children, the evaluation, and that it is opened again.
CREATE OR REPLACE FUNCTION impact_decided_stands() RETURNS trigger LANGUAGE plpgsql AS
$$ DECLARE later text[] := ARRAY['told_how', 'told_on', 'told_back', 'evaluate_on', 'evaluated_on', 'outcome',
  'outcome_children', 'outcome_rights', 'version', 'changed_at', 'sent_at', 'sent_by_id', 'reopened_at', 'reopened_by_id',
  'reopened_because', 'unpublished_because', 'unpublished_at', 'unpublished_by_id'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.decided_at IS NOT NULL THEN RAISE EXCEPTION 'a decided assessment is never removed'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.number <> NEW.number OR OLD.principal_id <> NEW.principal_id
  THEN RAISE EXCEPTION 'an assessment keeps its number and its huvudman'; END IF;
  IF OLD.decided_at IS NOT NULL AND NEW.decided_at IS NULL
  THEN RAISE EXCEPTION 'a decision is never undone'; END IF;
  IF OLD.decided_at IS NOT NULL AND OLD.reopened_at IS NULL AND to_jsonb(OLD) - later <> to_jsonb(NEW) - later
  THEN RAISE EXCEPTION 'a decided assessment stands until it is opened again'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decided_stands BEFORE UPDATE OR DELETE ON impact_impactassessment
  FOR EACH ROW EXECUTE FUNCTION impact_decided_stands();

-- Its rows are locked with it. Holds the assessment, so that nothing slips in while somebody decides.
CREATE OR REPLACE FUNCTION impact_part_of_an_open() RETURNS trigger LANGUAGE plpgsql AS
$$ DECLARE part jsonb; whole uuid; BEGIN
  FOR part IN SELECT one FROM unnest(ARRAY[
      CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END]) one
      WHERE one IS NOT NULL LOOP
    whole := CASE TG_ARGV[0]
      WHEN 'group' THEN (SELECT assessment_id FROM impact_childgroup WHERE id = (part ->> 'group_id')::uuid)
      WHEN 'alternative' THEN (SELECT assessment_id FROM impact_alternative WHERE id = (part ->> 'alternative_id')::uuid)
      ELSE (part ->> 'assessment_id')::uuid END;
    PERFORM 1 FROM impact_impactassessment
      WHERE id = whole AND (decided_at IS NULL OR reopened_at IS NOT NULL) FOR SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'a decided assessment stands until it is opened again'; END IF;
  END LOOP;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER part_of_an_open BEFORE INSERT OR UPDATE OR DELETE ON impact_childgroup
  FOR EACH ROW EXECUTE FUNCTION impact_part_of_an_open('own');
CREATE TRIGGER part_of_an_open BEFORE INSERT OR UPDATE OR DELETE ON impact_source
  FOR EACH ROW EXECUTE FUNCTION impact_part_of_an_open('own');
CREATE TRIGGER part_of_an_open BEFORE INSERT OR UPDATE OR DELETE ON impact_alternative
  FOR EACH ROW EXECUTE FUNCTION impact_part_of_an_open('own');
CREATE TRIGGER part_of_an_open BEFORE INSERT OR UPDATE OR DELETE ON impact_quote
  FOR EACH ROW EXECUTE FUNCTION impact_part_of_an_open('group');
CREATE TRIGGER part_of_an_open BEFORE INSERT OR UPDATE OR DELETE ON impact_consequence
  FOR EACH ROW EXECUTE FUNCTION impact_part_of_an_open('alternative');
"""

BACKWARD = """
DROP TRIGGER part_of_an_open ON impact_consequence;
DROP TRIGGER part_of_an_open ON impact_quote;
DROP TRIGGER part_of_an_open ON impact_alternative;
DROP TRIGGER part_of_an_open ON impact_source;
DROP TRIGGER part_of_an_open ON impact_childgroup;
DROP TRIGGER decided_stands ON impact_impactassessment;
DROP TRIGGER ombud_answer_stands ON impact_ombudask;
DROP TRIGGER never_emptied ON impact_assessmentversion;
DROP TRIGGER never_changes ON impact_assessmentversion;
DROP FUNCTION impact_part_of_an_open(), impact_decided_stands(), impact_ombud_answer_stands(), impact_never_changes();
"""


class Migration(migrations.Migration):
    dependencies = [("impact", "0002_walls")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
