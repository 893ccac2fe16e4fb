package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private static final Attachments FILES =
            path -> path.equals("a.pdf") ? new Attachments.Attachment(7, "0a1b", "pdf") : null;

    @Test
    void a_file_differs_when_its_digest_is_another_than_declared() {
        assertThat(FILES.differs("a.pdf", "0a1c")).isTrue();
        assertThat(FILES.differs("a.pdf", "0a1b")).isFalse();
        assertThat(FILES.differs("a.pdf", " 0A1B ")).isFalse();
    }

    @Test
    void what_is_not_there_or_not_declared_does_not_differ() {
        assertThat(FILES.differs("b.pdf", "0a1c")).isFalse();
        assertThat(FILES.differs(null, "0a1c")).isFalse();
        assertThat(FILES.differs("a.pdf", null)).isFalse();
        assertThat(Attachments.NONE.find("a.pdf")).isNull();
    }
}
