-- Times are those of China's clocks. Numbers are stored as PhoneNumber normalises them.

create sequence crm_id start with 1;

create table contact (
  id         varchar(40)  primary key,
  name       varchar(100) not null,
  phone      varchar(40)  not null unique,
  created_at timestamp    not null
);

create table consent (
  id              varchar(40) primary key,
  phone           varchar(40) not null,
  purpose         varchar(20) not null,
  channel         varchar(20) not null,
  given_at        timestamp   not null,
  confirmed_at    timestamp,
  expires_at      timestamp,
  withdrawn_at    timestamp,
  evidence_file   varchar(200),
  evidence_sha256 varchar(64)
);
create index consent_phone on consent (phone);

create table do_not_call (
  phone    varchar(40)  primary key,
  since    date         not null,
  origin   varchar(200) not null
);

create table campaign (
  id       varchar(40)  primary key,
  name     varchar(100) not null,
  purpose  varchar(20)  not null,
  sector   varchar(20)  not null,
  caller   varchar(40)  not null,
  agent_id varchar(40)  not null
);

-- WAITING: to be called, not before due_at · CALLING: somebody has taken it · DONE: reached, or never to be called
create table campaign_contact (
  campaign_id varchar(40) not null references campaign (id),
  contact_id  varchar(40) not null references contact (id),
  state       varchar(10) not null,
  due_at      timestamp,
  tries       int         not null,
  primary key (campaign_id, contact_id)
);

-- BLOCKED: refused by the gate · NO_LINE: let through, no line was free · DIALLING: on the line, or interrupted by a
-- crash until the next start · ENDED: over · UNKNOWN: interrupted, nobody can say what became of it
create table attempt (
  id           varchar(40) primary key,
  campaign_id  varchar(40) references campaign (id),
  contact_id   varchar(40) not null references contact (id),
  path         varchar(20) not null,
  purpose      varchar(20) not null,
  sector       varchar(20) not null,
  caller       varchar(40) not null,
  callee       varchar(40) not null,
  agent_id     varchar(40) not null,
  asked_at     timestamp   not null,
  decision     varchar(10) not null,
  earliest_at  timestamp,
  state        varchar(10) not null,
  started_at   timestamp,
  outcome      varchar(20),
  ring_seconds int,
  talk_seconds int
);
create index attempt_contact on attempt (contact_id);
create index attempt_asked on attempt (asked_at);
create index attempt_started on attempt (started_at);

create table attempt_reason (
  attempt_id varchar(40)   not null references attempt (id),
  place      int           not null,
  rule_id    varchar(60)   not null,
  blocks     boolean       not null,
  message_zh varchar(1000) not null,
  message_en varchar(1000) not null,
  primary key (attempt_id, place)
);

create table complaint (
  id          varchar(40)  primary key,
  contact_id  varchar(40)  not null references contact (id),
  channel     varchar(20)  not null,
  category    varchar(100) not null,
  received_at timestamp    not null
);
create index complaint_received on complaint (received_at);

create table anomaly_record (
  id            varchar(40)   primary key,
  kind          varchar(20)   not null,
  subject       varchar(40)   not null,
  first_day     date          not null,
  last_day      date          not null,
  found_at      timestamp     not null,
  investigation varchar(1000) not null,
  result        varchar(1000) not null,
  rectification varchar(1000) not null
);
