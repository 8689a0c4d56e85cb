-- Whether the program keeps dots by itself, where an owner wants it. No row: it does not.
create table keeping_settings (
    workspace_id uuid primary key references workspaces,
    from_email boolean not null,
    set_by uuid not null,
    set_at timestamptz not null,
    foreign key (workspace_id, set_by) references members
);
call protect_by_workspace('keeping_settings');

-- The program kept it, and nobody has looked at it yet.
alter table dots add column kept_automatically boolean not null default false;

-- Whoever puts it right has looked at it.
create function note_looked_at() returns trigger language plpgsql as $$
begin
    new.kept_automatically := false;
    return new;
end
$$;
create trigger dots_looked_at before update on dots for each row
    when (old.kept_automatically and (old.kind <> new.kind or old.words <> new.words))
    execute function note_looked_at();
