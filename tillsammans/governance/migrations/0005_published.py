"""What is published stands: the database refuses to change a copy, but for taking it back once. Visitors are shown the
files that a copy which stands names, and no other."""

from django.db import migrations

STANDS = """
CREATE OR REPLACE FUNCTION governance_publication_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF current_user = 'tillsammans_app' AND coalesce(current_setting('app.kind', true), '') <> 'staff' THEN
            RAISE EXCEPTION 'only staff publish' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
       OR (current_user = 'tillsammans_app' AND coalesce(current_setting('app.kind', true), '') <> 'staff')
       OR (to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_reason')
          <> (to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_reason') THEN
        RAISE EXCEPTION 'what is published never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS stands ON governance_publication;
CREATE TRIGGER stands BEFORE INSERT OR UPDATE OR DELETE ON governance_publication
    FOR EACH ROW EXECUTE FUNCTION governance_publication_stands();

DROP POLICY IF EXISTS published ON governance_file;
CREATE POLICY published ON governance_file FOR SELECT TO tillsammans_app USING (EXISTS (
    SELECT 1 FROM governance_publication p
    WHERE p.withdrawn_at IS NULL AND p.document -> 'files' @> to_jsonb(governance_file.id::text)));
"""

NOT = """
DROP POLICY IF EXISTS published ON governance_file;
DROP TRIGGER IF EXISTS stands ON governance_publication;
DROP FUNCTION IF EXISTS governance_publication_stands;
"""


class Migration(migrations.Migration):
    dependencies = [("governance", "0004_approved_minutes_stand")]

    operations = [migrations.RunSQL(STANDS, NOT)]
