-- Papers, photographs and letters belong to a claim as to any file.
alter table attachment.attachment drop constraint attachment_subject_kind_check;
alter table attachment.attachment add constraint attachment_subject_kind_check
    check (subject_kind in ('household', 'dwelling', 'owner', 'head-lease', 'application', 'occupancy', 'claim'));
alter table letter.letter drop constraint letter_subject_kind_check;
alter table letter.letter add constraint letter_subject_kind_check
    check (subject_kind in ('household', 'application', 'occupancy', 'owner', 'head-lease', 'claim'));
