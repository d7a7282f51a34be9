-- What db-scheduler knows: one row for each effect that waits or runs, and one for each recurring job. Its table, its names;
-- moments are milliseconds since 1970 UTC as everywhere. The machinery of jobs alone writes here, without journal entries.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            text,
    execution_time       bigint       not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         bigint,
    last_failure         bigint,
    consecutive_failures integer,
    last_heartbeat       bigint,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (picked, execution_time);

create index scheduled_tasks_heartbeat on scheduled_tasks (picked, last_heartbeat);
