package io.hegui.rule;

/**
 * A guide, notice or law that stands behind rules. Immutable and thread-safe.
 *
 * @param ref short name, as in {@link Source#ref()}
 * @param layer what kind of instrument it is
 * @param title full title
 * @param excerptsOnly whether it was read only as excerpts or paraphrases, so that no article is cited
 */
public record Instrument(String ref, Layer layer, LocalizedText title, boolean excerptsOnly) {}
