package io.hegui.spark;

import io.hegui.AuditPart;
import io.hegui.io.CallChunk;
import io.hegui.io.InputError;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import scala.Tuple2;

/** Reads the chunks of one task: one part a licensee, when it is asked for. For one thread. */
final class FolderParts implements Iterator<Tuple2<PartKey, Part>> {

    private final Licensees licensees;
    private final List<ChunkRef> chunks;
    private int at;

    FolderParts(Licensees licensees, List<ChunkRef> chunks) {
        this.licensees = licensees;
        this.chunks = chunks;
    }

    @Override
    public boolean hasNext() {
        return at < chunks.size();
    }

    @Override
    public Tuple2<PartKey, Part> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no chunk is left");
        }
        ChunkRef first = chunks.get(at);
        int end = at;
        while (end < chunks.size() && chunks.get(end).licensee() == first.licensee()) {
            end++;
        }
        List<ChunkRef> run = chunks.subList(at, end);
        at = end;
        return new Tuple2<>(new PartKey(first.licensee(), first.group()), part(first.licensee(), run));
    }

    private Part part(int licensee, List<ChunkRef> run) {
        try {
            AuditPart part = licensees.audit(licensee).newPart();
            for (ChunkRef chunk : run) {
                part.read(CallChunk.of(licensees.folder(licensee), chunk.chunk()));
            }
            return Part.of(part);
        } catch (InputError e) {
            return Part.failed(e);
        }
    }
}
