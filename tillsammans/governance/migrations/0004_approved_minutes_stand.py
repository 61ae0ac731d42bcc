"""What is approved and what is decided stands: the database refuses to change it, whoever asks.

Approved minutes with their meeting, points and attendance are only read. A decision is never taken away, and nothing in
it changes but what came of it, once.
"""

from django.db import migrations

APPROVED = """
CREATE OR REPLACE FUNCTION governance_approved(asked uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT 1 FROM governance_minutes WHERE meeting_id = asked AND approved_at IS NOT NULL) $$;

CREATE OR REPLACE FUNCTION governance_minutes_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.approved_at IS NOT NULL THEN
        RAISE EXCEPTION 'approved minutes are never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION governance_of_meeting_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP <> 'INSERT' AND governance_approved(OLD.meeting_id))
       OR (TG_OP <> 'DELETE' AND governance_approved(NEW.meeting_id)) THEN
        RAISE EXCEPTION 'the minutes of this meeting are approved' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION governance_meeting_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF governance_approved(OLD.id) THEN
        RAISE EXCEPTION 'the minutes of this meeting are approved' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION governance_decision_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.meeting_id IS NOT NULL AND governance_approved(NEW.meeting_id) THEN
            RAISE EXCEPTION 'the minutes of this meeting are approved' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.outcome <> ''
       OR (to_jsonb(OLD) - 'outcome' - 'outcome_on') <> (to_jsonb(NEW) - 'outcome' - 'outcome_on') THEN
        RAISE EXCEPTION 'what was decided never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER stands BEFORE UPDATE OR DELETE ON governance_minutes
    FOR EACH ROW EXECUTE FUNCTION governance_minutes_stand();
CREATE TRIGGER stands BEFORE UPDATE OR DELETE ON governance_meeting
    FOR EACH ROW EXECUTE FUNCTION governance_meeting_stands();
CREATE TRIGGER stands BEFORE INSERT OR UPDATE OR DELETE ON governance_agendaitem
    FOR EACH ROW EXECUTE FUNCTION governance_of_meeting_stands();
CREATE TRIGGER stands BEFORE INSERT OR UPDATE OR DELETE ON governance_attendance
    FOR EACH ROW EXECUTE FUNCTION governance_of_meeting_stands();
CREATE TRIGGER stands BEFORE INSERT OR UPDATE OR DELETE ON governance_meeting_joint_with
    FOR EACH ROW EXECUTE FUNCTION governance_of_meeting_stands();
CREATE TRIGGER stands BEFORE INSERT OR UPDATE OR DELETE ON governance_decision
    FOR EACH ROW EXECUTE FUNCTION governance_decision_stands();
"""

NOT = """
DROP TRIGGER IF EXISTS stands ON governance_minutes;
DROP TRIGGER IF EXISTS stands ON governance_meeting;
DROP TRIGGER IF EXISTS stands ON governance_agendaitem;
DROP TRIGGER IF EXISTS stands ON governance_attendance;
DROP TRIGGER IF EXISTS stands ON governance_meeting_joint_with;
DROP TRIGGER IF EXISTS stands ON governance_decision;
DROP FUNCTION IF EXISTS governance_minutes_stand, governance_of_meeting_stands, governance_meeting_stands,
    governance_decision_stands;
DROP FUNCTION IF EXISTS governance_approved(uuid);
"""


class Migration(migrations.Migration):
    dependencies = [("governance", "0003_decided_and_signed")]

    operations = [migrations.RunSQL(APPROVED, NOT)]
