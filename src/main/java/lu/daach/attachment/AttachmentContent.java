package lu.daach.attachment;

/** A paper with what is in it. */
public record AttachmentContent(AttachmentSheet sheet, byte[] bytes) {
}
