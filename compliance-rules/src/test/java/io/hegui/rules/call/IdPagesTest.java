package io.hegui.rules.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdPagesTest {

    private static final long FIRST = 1L << 52;

    @Provide
    Arbitrary<List<Long>> codes() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(FIRST, FIRST + 300),
                        Arbitraries.longs().between(FIRST, FIRST + 100_000),
                        Arbitraries.longs().between(FIRST, Long.MAX_VALUE))
                .list()
                .ofMaxSize(2_000);
    }

    @Property
    void it_holds_what_a_map_holds(@ForAll("codes") List<Long> codes) {
        Map<Long, Integer> plain = new HashMap<>();
        IdPages pages = new IdPages();
        IdPages copy = new IdPages();
        for (int i = 0; i < codes.size(); i++) {
            long code = codes.get(i);
            Integer known = plain.putIfAbsent(code, i);
            assertThat(pages.putIfAbsent(code, i)).isEqualTo(known == null ? IdPages.ABSENT : known);
            if (known != null) {
                plain.put(code, -i);
                pages.set(code, -i);
            }
        }
        copy.reserve(pages);
        pages.forEach(
                (code, number) -> assertThat(copy.putIfAbsent(code, number)).isEqualTo(IdPages.ABSENT));

        Map<Long, Integer> visited = new HashMap<>();
        copy.forEach((code, number) -> assertThat(visited.put(code, number)).isNull());
        assertThat(visited).isEqualTo(plain);
    }
}
