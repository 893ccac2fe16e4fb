package io.hegui.importers;

/** The readers of systems. Stateless and thread-safe. */
final class Readers {

    private Readers() {}

    static LegReader of(SourceKind source, ImportMapping mapping) {
        return switch (source) {
            case ASTERISK -> new AsteriskLegs(mapping);
            case FREESWITCH -> new FreeSwitchLegs(mapping);
            case TABLE -> new TableLegs(mapping);
        };
    }
}
