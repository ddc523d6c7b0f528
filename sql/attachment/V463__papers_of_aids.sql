-- Papers of aids: what a journey costs, what a pharmacy asks.
alter table attachment.attachment
    drop constraint attachment_subject_kind_check,
    add constraint attachment_subject_kind_check
        check (subject_kind in ('household', 'dwelling', 'owner', 'head-lease', 'application', 'occupancy', 'aid'));
