"""What the study's role may do, said in one place: its own schema, who sits where, and its line in the log.

It gets nothing on any table about a child: not by policy, but because the right is never given. The web's and the
jobs' roles get nothing in the schema.
"""

from config.roles import RESEARCH

SCHEMA = "research"
READS = (
    "accounts_person",
    "accounts_session",
    "accounts_familyaccount",
    "directory_principal",
    "directory_authority",
    "directory_unit",
    "directory_inbox",
    "directory_post",
    "directory_holding",
    "directory_namedperson",
    "directory_namedpersonrule",
    "django_content_type",
    "demo_storyclock",
    "audit_event",
    "audit_reading",
    "drafts_draft",
    "drafts_effect",
)
WRITES = {
    "accounts_session": "INSERT, UPDATE",
    "audit_event": "INSERT",
    "audit_reading": "INSERT",
    "drafts_draft": "INSERT, UPDATE, DELETE",
    "drafts_effect": "INSERT, UPDATE, DELETE",
}
# Final once written: what was received, computed, checked and released is history. Of late noes: see LETTING_GO.
APPEND_ONLY = (
    "opt_out",
    "codebook_version",
    "delivery",
    "acceptance",
    "data_release",
    "run",
    "release_check",
    "release",
    "feedback",
    "change",
    "discarding",
    "retraction",
)
# All that may happen to a request is that its author takes it back.
UPDATES = {"release_request": "UPDATE (withdrawn_at)"}
# A check names who asked, so that the database can refuse self-checking. It must be who really asked.
TRUE_ASKER = (
    f"ALTER TABLE {SCHEMA}.release_request ADD CONSTRAINT request_and_asker UNIQUE (id, asked_by)",
    f"ALTER TABLE {SCHEMA}.release_check ADD CONSTRAINT check_names_who_asked FOREIGN KEY (request_id, asked_by) "
    f"REFERENCES {SCHEMA}.release_request (id, asked_by)",
)
# Its own line in the log and nothing more: it reads none of the log's rows, and no row it writes names a child.
LOG = (
    f"CREATE POLICY study_add ON public.audit_event FOR INSERT TO {RESEARCH} WITH CHECK (child_id IS NULL)",
    f"CREATE POLICY study_add ON public.audit_reading FOR INSERT TO {RESEARCH} WITH CHECK (child_ids = '{{}}')",
)

# A late no goes when the study's rows have gone: the day after the last one, noted as a discarding, and nothing left.
LETTING_GO = (
    """CREATE FUNCTION research.opt_out_stays() RETURNS trigger LANGUAGE plpgsql
    SET search_path = research, pg_temp AS $$ BEGIN
      IF NOT EXISTS (
        SELECT FROM discarding d JOIN study s ON s.id = d.study_id
        WHERE d.study_id = OLD.study_id AND d.opt_outs IS NOT NULL AND d.discarded_at >= OLD.added_at
          AND (d.discarded_at AT TIME ZONE 'Europe/Stockholm')::date > s.kept_until
      ) OR EXISTS (
        SELECT FROM data_release r LEFT JOIN discarding d ON d.data_release_id = r.id
        WHERE r.study_id = OLD.study_id AND d.id IS NULL
      ) OR EXISTS (
        SELECT FROM delivery v JOIN research.round o ON o.id = v.round_id LEFT JOIN discarding d ON d.delivery_id = v.id
        WHERE o.study_id = OLD.study_id AND d.id IS NULL
      ) THEN RAISE EXCEPTION 'a late no stays as long as the study has rows' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN OLD;
    END $$""",
    f"REVOKE ALL ON FUNCTION {SCHEMA}.opt_out_stays() FROM PUBLIC",
    f"CREATE TRIGGER stays BEFORE DELETE ON {SCHEMA}.opt_out FOR EACH ROW EXECUTE FUNCTION {SCHEMA}.opt_out_stays()",
    f"GRANT DELETE ON {SCHEMA}.opt_out TO {RESEARCH}",
)


def statements(tables: list[str]) -> list[str]:
    """SQL that makes the schema, moves the study's tables into it and gives the role its rights. For the first
    migration."""
    give = [f"GRANT USAGE ON SCHEMA {SCHEMA}, public TO {RESEARCH}"]
    give += [f"GRANT SELECT ON public.{table} TO {RESEARCH}" for table in READS]
    give += [f"GRANT {deeds} ON public.{table} TO {RESEARCH}" for table, deeds in WRITES.items()]
    return [f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}", *moved(tables), *give, *TRUE_ASKER, *LOG]


def moved(tables: list[str]) -> list[str]:
    """SQL that moves tables that were just made into the schema, with the role's rights to them."""
    move = [f'ALTER TABLE public."{table}" SET SCHEMA {SCHEMA}' for table in tables]
    give = []
    for table in tables:
        change = UPDATES.get(table, "UPDATE")
        deeds = "SELECT, INSERT" if table in APPEND_ONLY else f"SELECT, INSERT, {change}"
        # The table was made in `public`, where the web's and the jobs' roles get rights by default.
        give.append(f'REVOKE ALL ON {SCHEMA}."{table}" FROM PUBLIC, tillsammans_app, tillsammans_worker')
        give.append(f'GRANT {deeds} ON {SCHEMA}."{table}" TO {RESEARCH}')
    return [*move, *give]
