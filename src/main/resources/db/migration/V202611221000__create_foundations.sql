-- What every other table stands on: the application's role, folding of text, and protection by workspace.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- Embedded, the role exists already; on an operator's own server we make it. One sign-in steps into it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'earful_app') then
        create role earful_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
    if not pg_has_role(current_user, 'earful_app', 'member') then
        execute format('grant earful_app to %I', current_user);
    end if;
    execute format('grant connect on database %I to earful_app', current_database());
    execute format('grant usage on schema %I to earful_app', current_schema());
end
$$;

-- Lower case without accents: what people type is compared in this form. Immutable so that it can be indexed, which forbids
-- inlining as unaccent is not: plpgsql then calls it in half the time.
create function fold(text) returns text
    language plpgsql immutable parallel safe strict
    as $$ begin return lower(public.unaccent('public.unaccent', $1)); end $$;

create function current_workspace() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('earful.workspace', true), '')::uuid;

-- Every table with a workspace_id goes through here: the application sees one workspace or nothing at all.
-- The owner keeps a policy of its own so that security definer functions and migrations still work under force.
create procedure protect_by_workspace(target regclass, key name default 'workspace_id')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy one_workspace on %s to earful_app using (%I = (select current_workspace()))', target, key);
    execute format('create policy owner_sees_all on %s to current_user using (true)', target);
    execute format('grant select, insert, update, delete on %s to earful_app', target);
end
$$;

-- One row per thing that belongs to the installation and to no workspace, such as the set-up token's hash.
create table installation (
    name text primary key,
    value text not null
);
grant select, insert, update, delete on installation to earful_app;

create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time);
grant select, insert, update, delete on scheduled_tasks to earful_app;

create table spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session, spring_session_attributes to earful_app;
