"""Staff and jobs only; a status report that has been handed in stays as it was handed in."""

from django.db import migrations

from tillsammans.access.closing import close_to_visitors

# It may be given back (handed_in_at emptied, figures with it); what was handed in is otherwise never changed.
STAYS = """
CREATE OR REPLACE FUNCTION implementation_report_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a status report is never taken away';
  END IF;
  IF OLD.handed_in_at IS NOT NULL AND NEW.handed_in_at IS NOT NULL AND to_jsonb(NEW) IS DISTINCT FROM to_jsonb(OLD) THEN
    RAISE EXCEPTION 'a status report that is handed in does not change';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS stays ON implementation_report;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON implementation_report
  FOR EACH ROW EXECUTE FUNCTION implementation_report_stays();
"""
GONE = "DROP TRIGGER stays ON implementation_report; DROP FUNCTION implementation_report_stays();"


class Migration(migrations.Migration):
    dependencies = [("implementation", "0001_initial"), ("access", "0002_walls")]

    operations = [close_to_visitors("implementation"), migrations.RunSQL(STAYS, GONE)]
