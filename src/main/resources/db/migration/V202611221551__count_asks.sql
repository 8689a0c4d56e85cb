-- What is wished for and what costs time, by theme, in a year: what opportunities are ranked by. Derived like the other
-- figures of themes and asked for by the same triggers, see AskRepository.
create table theme_asks (
    workspace_id uuid not null,
    theme_id uuid not null,
    customers int not null,
    dots int not null,
    wishes int not null,
    -- a year, of those customers whose currency is the workspace's
    value_cents bigint not null,
    valued int not null,
    last_heard_at timestamptz not null,
    -- at that time; they halve all alike as time goes on
    points double precision not null,
    counted_at timestamptz not null,
    primary key (workspace_id, theme_id),
    foreign key (workspace_id, theme_id) references themes on delete cascade
);
call protect_by_workspace('theme_asks');

-- Of those who wish for or suffer from anything, on average a year: what the value of one of them is compared with.
alter table theme_counts add column mean_asker_cents double precision;

-- Counted next, whatever day they were counted for.
delete from theme_counts;
