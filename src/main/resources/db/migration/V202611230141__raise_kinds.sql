-- More customers say something of that kind than before, beyond chance. Counts are customers, once a day.
create table kind_signs (
    workspace_id uuid not null references workspaces,
    kind text not null,
    day date not null,
    window_days smallint not null,
    recent int not null,
    recent_heard int not null,
    before int not null,
    before_heard int not null,
    chance double precision not null,
    primary key (workspace_id, kind, day)
);
call protect_by_workspace('kind_signs');

-- Of themes that count, and of kinds: one of the two is null.
create view early_signs with (security_invoker = true) as
select s.theme_id, null as kind, coalesce(t.given_name, t.found_name) as name, s.day, s.window_days, s.recent, s.recent_heard,
    s.before, s.before_heard, s.chance
from theme_signs s join themes t on t.workspace_id = s.workspace_id and t.id = s.theme_id
where t.ended_at is null and t.merged_into is null and t.ignored_at is null
union all
select null, kind, kind, day, window_days, recent, recent_heard, before, before_heard, chance from kind_signs;
grant select on early_signs to earful_app;
