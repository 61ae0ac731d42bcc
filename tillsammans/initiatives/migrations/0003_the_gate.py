"""The gate to the model, kept by the database itself (R80): an initiative gets there only from an evaluation of its own
and by a decision that is not older than it. Steps follow each other as initiatives/steps.py says. What has been written
about a step, an evaluation, a follow-up or how an action goes is never changed or taken away."""

from django.db import migrations

FOLLOWS = (
    ("idea", "decided"),
    ("idea", "ended"),
    ("decided", "running"),
    ("decided", "ended"),
    ("running", "evaluated"),
    ("running", "ended"),
    ("evaluated", "evaluated"),
    ("evaluated", "in_model"),
    ("evaluated", "extended"),
    ("evaluated", "ended"),
    ("extended", "evaluated"),
    ("extended", "ended"),
    ("in_model", "ended"),
)
STAY = ("initiatives_step", "initiatives_evaluation", "initiatives_followup", "initiatives_actionstep")

GATE = """
ALTER TABLE initiatives_step ADD CONSTRAINT step_by_its_own_evaluation
    FOREIGN KEY (evaluation_id, initiative_id) REFERENCES initiatives_evaluation (id, initiative_id);

CREATE FUNCTION initiatives_step_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before text := (SELECT step FROM initiatives_step
                    WHERE initiative_id = NEW.initiative_id AND "order" = NEW."order" - 1);
BEGIN
    IF NEW."order" = 1 AND NEW.step <> 'idea' THEN
        RAISE EXCEPTION 'an initiative begins as an idea' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."order" <> 1 AND (before IS NULL OR (before, NEW.step) NOT IN (%(follows)s)) THEN
        RAISE EXCEPTION 'step %% does not follow %%', NEW.step, before USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.step = 'in_model' AND NOT EXISTS (
        SELECT 1 FROM governance_decision d JOIN initiatives_evaluation e ON e.id = NEW.evaluation_id
        WHERE d.id = NEW.decision_id AND d.decided_on >= e.evaluated_on) THEN
        RAISE EXCEPTION 'the decision is older than the evaluation' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER step_follows BEFORE INSERT ON initiatives_step
    FOR EACH ROW EXECUTE FUNCTION initiatives_step_follows();

CREATE FUNCTION initiatives_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what is written in %% is never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
"""
UNDO = """
ALTER TABLE initiatives_step DROP CONSTRAINT step_by_its_own_evaluation;
DROP FUNCTION initiatives_step_follows() CASCADE;
DROP FUNCTION initiatives_stays() CASCADE;
"""


def build(apps, schema_editor) -> None:
    follows = ", ".join(f"('{start}', '{to}')" for start, to in FOLLOWS)
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(GATE % {"follows": follows})
        for table in STAY:
            cursor.execute(
                f"CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION initiatives_stays()"
            )


def undo(apps, schema_editor) -> None:
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(UNDO)


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0002_walls"), ("governance", "0001_initial")]

    operations = [migrations.RunPython(build, undo)]
