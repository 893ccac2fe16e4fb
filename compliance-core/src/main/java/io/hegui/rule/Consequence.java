package io.hegui.rule;

/**
 * What a guide or the law threatens for a failure. Immutable and thread-safe.
 *
 * @param text the threat
 * @param source who threatens
 */
public record Consequence(LocalizedText text, Source source) {}
