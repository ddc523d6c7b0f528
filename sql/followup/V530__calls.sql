-- That somebody was called about an appointment, because no e-mail reminds them of it; once the appointment is moved, they are called anew.
create table followup.appointment_call (
    region_id integer not null references kernel.region,
    id uuid not null,
    appointment_id uuid not null,
    -- The day and the hour of the appointment that was told.
    about_day date not null,
    about_hour text not null,
    outcome text not null check (outcome in ('reached', 'not-reached')),
    called_on date not null,
    called_at timestamptz not null default clock_timestamp(),
    called_by uuid not null,
    primary key (region_id, id),
    foreign key (region_id, appointment_id) references followup.appointment,
    foreign key (region_id, called_by) references organisation.staff
);
create index appointment_call_by_appointment on followup.appointment_call (region_id, appointment_id, called_at desc);
call kernel.wall('followup.appointment_call', 'select, insert');
