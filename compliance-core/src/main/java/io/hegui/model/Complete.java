package io.hegui.model;

/**
 * Validation group: what a complete, well-formed fact holds. Reading a package checks the default group only, because
 * bad data is what an audit reports; a host's form may check this group before it saves. Nothing but a name, so thread-safe.
 */
public interface Complete {}
