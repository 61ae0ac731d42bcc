"""The walls: functions that read the bound identity, row policies on every protected table, the log append-only."""

from django.db import migrations

from tillsammans.access.closing import close_tables
from tillsammans.access.rls import FUNCTIONS, audit_statements

TABLES = [
    "access.Grant", "children.Child", "children.Guardian", "children.PageOpening", "cases.Case", "cases.Step",
    "cases.Task", "concerns.Concern", "concerns.Word", "mapping.Mapping", "mapping.Statement", "mapping.Weather",
    "mapping.Conversation", "mapping.FiveQuestions", "mapping.Decision", "mapping.AudienceTrial",
    "mapping.AbsenceInquiry", "mapping.TeamMeeting", "mapping.TeamItem", "mapping.GuardianTalk", "consent.Sheet", "consent.Ask",
    "consent.Consent", "consent.Withdrawal", "consent.MaturityAssessment", "consent.Exemption", "disclosures.Disclosure",
    "disclosures.ReceivedCopy", "meetings.Meeting", "meetings.Invitation", "meetings.CoordinatorWish",
    "meetings.Coordinator", "plans.Plan", "plans.Goal", "plans.Measure", "plans.Confirmation", "plans.PlanVersion",
    "followups.FollowUp", "followups.GoalOutcome", "followups.NotDone", "followups.ClosingVoice",
    "followups.Closing", "followups.Handover", "reports.Report",
]  # fmt: skip

APPEND_ONLY = """
CREATE OR REPLACE FUNCTION audit_never_changes() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$;
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_never_changes();
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON audit_reading FOR EACH ROW EXECUTE FUNCTION audit_never_changes();
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON audit_chainblock FOR EACH ROW EXECUTE FUNCTION audit_never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_event EXECUTE FUNCTION audit_never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_reading EXECUTE FUNCTION audit_never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_chainblock EXECUTE FUNCTION audit_never_changes();
-- A grant can only be ended: never moved to another child or holder, never lengthened, so that nobody who sees their own
-- grant can make another of it.
CREATE OR REPLACE FUNCTION access_grant_only_ends() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF NEW.until > OLD.until OR (to_jsonb(NEW) - 'until') IS DISTINCT FROM (to_jsonb(OLD) - 'until')
  THEN RAISE EXCEPTION 'a grant can only be ended'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_ends BEFORE UPDATE ON access_grant FOR EACH ROW EXECUTE FUNCTION access_grant_only_ends();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_chainblock FROM tillsammans_app, tillsammans_worker;
REVOKE ALL ON audit_chainblock FROM tillsammans_app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("audit", "0001_initial"),
        ("children", "0001_initial"),
        ("cases", "0001_initial"),
        ("concerns", "0001_initial"),
        ("mapping", "0001_initial"),
        ("consent", "0001_initial"),
        ("disclosures", "0001_initial"),
        ("meetings", "0001_initial"),
        ("plans", "0001_initial"),
        ("followups", "0001_initial"),
        ("reports", "0001_initial"),
        ("drafts", "0001_initial"),
        ("outbox", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS, migrations.RunSQL.noop),
        close_tables(*TABLES),
        *[migrations.RunSQL(statement, migrations.RunSQL.noop) for statement in audit_statements()],
        migrations.RunSQL(APPEND_ONLY, migrations.RunSQL.noop),
    ]
