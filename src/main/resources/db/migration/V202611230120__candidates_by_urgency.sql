-- What a call today saves over the best later one: the order goes by it, the worth is what is shown.
alter table pick_candidates add column urgency double precision not null default 0;
alter table pick_candidates alter column urgency drop default;

-- Orders made without it are made anew when somebody next looks.
delete from pick_candidates;
delete from pick_rankings;
