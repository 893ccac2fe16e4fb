package io.hegui.rule;

import io.hegui.model.AgentRole;
import io.hegui.model.ChangeKind;
import io.hegui.model.ComplaintChannel;
import io.hegui.model.DashboardFigure;
import io.hegui.model.DisplayPlace;
import io.hegui.model.Filing;
import io.hegui.model.Labelled;
import io.hegui.model.LicenseStatus;
import io.hegui.model.MaterialKind;
import io.hegui.model.PolicyClause;
import io.hegui.model.PolicyKind;
import io.hegui.model.Position;
import io.hegui.model.Province;
import io.hegui.model.PublicBoardItem;
import io.hegui.model.Signatory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What a field, a constant or a code of a defect is called in Chinese, so that a Chinese text holds no English name. Loaded
 * when a text is first filled, then immutable and thread-safe.
 */
final class Terms {

    private static final Map<String, String> NAMED = named();

    private Terms() {}

    /** What the model's enumerations call their own constants. Apart, because few texts name one. */
    private static final class Labels {

        static final Map<String, String> BY_NAME = labels();

        private Labels() {}
    }

    private static Map<String, String> labels() {
        Map<String, String> terms = new HashMap<>();
        List<? extends Enum<?>[]> labelled = List.of(
                MaterialKind.values(),
                PolicyKind.values(),
                PolicyClause.values(),
                ChangeKind.values(),
                ComplaintChannel.values(),
                DashboardFigure.values(),
                PublicBoardItem.values(),
                DisplayPlace.values(),
                Position.values(),
                AgentRole.values(),
                LicenseStatus.values(),
                Filing.values(),
                Signatory.values());
        for (Enum<?>[] constants : labelled) {
            for (Enum<?> constant : constants) {
                terms.putIfAbsent(
                        constant.name(), ((Labelled) constant).labels().get(0));
            }
        }
        for (Province province : Province.values()) {
            terms.put(province.code(), province.labels().get(0));
        }
        return Map.copyOf(terms);
    }

    private static Map<String, String> named() {
        Map<String, String> terms = new HashMap<>();
        Properties named = new Properties();
        try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream("terms_zh_CN.properties"))) {
            named.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("terms_zh_CN.properties can't be read", e);
        }
        named.stringPropertyNames().forEach(name -> terms.put(name, named.getProperty(name)));
        terms.put(Violation.WHOLE, "全部");
        return Map.copyOf(terms);
    }

    /** The Chinese term, or the name itself where there is none, as for all that begins with a digit. */
    static String chinese(String name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            return name;
        }
        String named = NAMED.get(name);
        return named != null ? named : Labels.BY_NAME.getOrDefault(name, name);
    }
}
