-- Begun weeks past a standard, as of the ranking: they come before worth, also when one customer is ranked again.
alter table pick_candidates add column overdue_weeks int not null default 0;
