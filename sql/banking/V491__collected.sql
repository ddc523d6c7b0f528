-- What a collection brought in, or what of it went back, is booked by its names and not by a person.
alter table banking.match drop constraint match_how_check;
alter table banking.match add constraint match_how_check check (how in ('reference', 'payer', 'returned', 'person', 'collected'));
