-- Papers that belong to the follow-up and stay with the office, under the id of their household. The migrations by which aids and claims got papers and
-- letters each forgot the other's kind: all stand here.
alter table attachment.attachment
    drop constraint attachment_subject_kind_check,
    add constraint attachment_subject_kind_check
        check (subject_kind in ('household', 'dwelling', 'owner', 'head-lease', 'application', 'occupancy', 'aid', 'claim', 'follow-up'));
alter table letter.letter
    drop constraint letter_subject_kind_check,
    add constraint letter_subject_kind_check
        check (subject_kind in ('household', 'application', 'occupancy', 'owner', 'head-lease', 'aid', 'claim'));
