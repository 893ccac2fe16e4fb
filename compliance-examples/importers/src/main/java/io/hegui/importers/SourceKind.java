package io.hegui.importers;

/** Where call records come from. Immutable and thread-safe. */
public enum SourceKind {
    /** Asterisk: {@code Master.csv} of cdr_csv and cdr_custom, the {@code cdr} table with headers. */
    ASTERISK,
    /** FreeSWITCH: the templates of mod_cdr_csv, the documents of mod_json_cdr. */
    FREESWITCH,
    /** Any CSV or XLSX table with a header line; needs a mapping. */
    TABLE
}
