-- Times are those of China's clocks.

create table audit (
  id          varchar(36)   primary key,
  tenant      varchar(60)   not null,
  as_of       date          not null,
  profile     varchar(10)   not null,
  state       varchar(12)   not null,
  created_at  timestamp     not null,
  finished_at timestamp,
  error       varchar(2000),
  grade       varchar(1),
  score       numeric(6, 2),
  provisional boolean,
  report      text,
  page        text
);
create index audit_of_tenant on audit (tenant, created_at);
