-- Owned by db-scheduler: its columns and their types are the library's.
create table job (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(100),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index job_execution_time on job (execution_time);
create index job_last_heartbeat on job (last_heartbeat);

-- Finding no-shows reads the few bookings that are still reserved, not all that ever started.
create index booking_state on booking (site, state, starts);
