"""What a family session may ask across its own narrow view, and the one deed that must reach every row.

SECURITY DEFINER functions, each with its own condition inside: the place list, the filtered reading log (R86), and
hiding everything from one account at once (R87), also rows that the one who closes may not read.
"""

from django.db import migrations

from tillsammans.access.walls import WALLS

SHOWING = sorted(label.replace(".", "_").lower() for label, wall in WALLS.items() if wall.shown_to)
HIDES = "\n".join(
    f"  UPDATE {table} SET shown_to = array_remove(shown_to, account) WHERE authority_id = app_authority() "
    f"AND {'id' if table == 'children_child' else 'child_id'} = child AND shown_to @> ARRAY[account];"
    for table in SHOWING
)

FUNCTIONS = f"""
CREATE OR REPLACE FUNCTION app_family_places() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT DISTINCT authority_id FROM access_grant
   WHERE current_setting('app.kind', true) = 'family' AND holder = ANY (app_holders())
     AND starts <= app_now() AND until > app_now() AND relation IN ('guardian', 'self', 'asked') $$;

-- Unit, moment and page of readings a family may know of. Readings of the same day wait until the day is over, and a
-- day on which the reader also made or handled an orosanmälan is left out whole: so nothing comes or goes around one.
CREATE OR REPLACE FUNCTION app_family_log(child uuid, pages text[])
RETURNS TABLE (unit_id uuid, read_at timestamptz, page text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT r.unit_id, r.at, r.action FROM audit_reading r
   WHERE r.authority_id = app_authority() AND current_setting('app.kind', true) = 'family'
     AND child IN (SELECT app_children('{{guardian,self}}')) AND r.child_ids @> ARRAY[child]
     AND r.kind = 'staff' AND r.action LIKE ANY (pages)
     AND r.relations[array_position(r.child_ids, child)]
         IN ('named_person', 'substitute', 'delegate', 'coordinator', 'participant', 'team')
     AND (r.at AT TIME ZONE 'Europe/Stockholm')::date < (app_now() AT TIME ZONE 'Europe/Stockholm')::date
     AND NOT EXISTS (
       SELECT 1 FROM reports_report p
       JOIN directory_holding h ON h.post_id IN (p.author_post, p.head_post, p.registrar_post)
       WHERE h.person_id = r.person_id
         AND (r.at AT TIME ZONE 'Europe/Stockholm')::date IN (
           (p.made_at AT TIME ZONE 'Europe/Stockholm')::date, (p.called_at AT TIME ZONE 'Europe/Stockholm')::date,
           (p.sent_at AT TIME ZONE 'Europe/Stockholm')::date))
   ORDER BY r.at DESC $$;

CREATE OR REPLACE FUNCTION app_hide_all(child uuid, account uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('app.kind', true) IS DISTINCT FROM 'staff'
     OR child NOT IN (SELECT app_children('{{named_person,substitute,delegate,coordinator}}')) THEN
    RAISE EXCEPTION 'only those who hold the process may close a page';
  END IF;
{HIDES}
END $$;

REVOKE ALL ON FUNCTION app_family_places(), app_family_log(uuid, text[]), app_hide_all(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_family_places(), app_family_log(uuid, text[]), app_hide_all(uuid, uuid) TO tillsammans_app;

-- The log itself is never a family's to read: only what the function above lets through.
DROP POLICY IF EXISTS family ON audit_reading;
CREATE POLICY family ON audit_reading AS RESTRICTIVE FOR SELECT TO tillsammans_app
  USING ((SELECT current_setting('app.kind', true)) IS DISTINCT FROM 'family');
DROP POLICY IF EXISTS family ON audit_event;
CREATE POLICY family ON audit_event AS RESTRICTIVE FOR SELECT TO tillsammans_app
  USING ((SELECT current_setting('app.kind', true)) IS DISTINCT FROM 'family');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_walls"),
        ("audit", "0001_initial"),
        ("directory", "0001_initial"),
        ("reports", "0001_initial"),
        ("followups", "0001_initial"),
    ]

    operations = [migrations.RunSQL(FUNCTIONS, migrations.RunSQL.noop)]
