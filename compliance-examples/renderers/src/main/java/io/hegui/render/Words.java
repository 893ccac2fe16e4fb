package io.hegui.render;

import io.hegui.grade.Timing;
import io.hegui.model.Level;
import io.hegui.model.Province;
import io.hegui.model.Purpose;
import io.hegui.obligation.Department;
import io.hegui.obligation.ObligationState;
import io.hegui.rule.Instrument;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of all renderings, Chinese and English. Stateless and thread-safe. */
public final class Words {

    private static final int PLACES = 6;

    private Words() {}

    /** A text in both languages. */
    public static LocalizedText of(String chinese, String english) {
        return new LocalizedText(chinese, english);
    }

    /** The name of a severity. */
    public static LocalizedText of(Severity severity) {
        return of(
                severity.label(),
                switch (severity) {
                    case BLOCKER -> "Blocker";
                    case MAJOR -> "Major";
                    case MINOR -> "Minor";
                    case ADVICE -> "Advice";
                    case BONUS -> "Bonus";
                });
    }

    /** What a severity asks for. */
    public static LocalizedText meaning(Severity severity) {
        return switch (severity) {
            case BLOCKER -> of("可能导致吊销许可证", "grounds for revocation");
            case MAJOR -> of("必须整改", "must be rectified");
            case MINOR -> of("需要补正", "must be supplemented");
            case ADVICE -> of("建议改进", "should be improved");
            case BONUS -> of("只加分", "can only add");
        };
    }

    /** What a level means. */
    public static LocalizedText meaning(Level level) {
        return switch (level) {
            case A -> of("优秀", "Excellent");
            case B -> of("合规", "Compliant");
            case C -> of("需整改", "To be rectified");
            case D -> of("可被吊销", "Grounds for revocation");
        };
    }

    /** The name of a verdict. */
    public static LocalizedText of(Verdict verdict) {
        return of(
                verdict.label(),
                switch (verdict) {
                    case PASS -> "Passed";
                    case FAIL -> "Failed";
                    case NOT_APPLICABLE -> "Not applicable";
                    case INDETERMINATE -> "Could not be judged";
                });
    }

    /** The name of a layer. */
    public static LocalizedText of(Layer layer) {
        return of(layer.label(), layer.name());
    }

    /** What a layer is, and whether it binds. */
    public static LocalizedText meaning(Layer layer) {
        return switch (layer) {
            case LAW -> of("法律、行政法规、部门规章：具有约束力", "statute or ministry rule: binds");
            case NORMATIVE -> of("部委或地方的规范性文件：具有约束力", "notice of the ministry or a province: binds");
            case DRAFT -> of("征求意见稿：尚非法律", "consultation draft: not law");
            case GUIDE -> of("行业指南的要求：并非法律", "asked for by guides only: not law");
            case OWN -> of("本项目自定的缺省值：并非法律", "this project's own default: not law");
        };
    }

    /** When a path upward can be taken. */
    public static LocalizedText of(Timing timing) {
        return of(
                timing.label(),
                switch (timing) {
                    case BEFORE_FILING -> "before filing";
                    case VOLUNTARY_CORRECTION -> "voluntary correction";
                    case RECTIFICATION -> "rectification";
                    case GRADE_REPAIR -> "grade repair";
                });
    }

    /** The name of a state. */
    public static LocalizedText of(ObligationState state) {
        return of(
                state.label(),
                switch (state) {
                    case UPCOMING -> "Upcoming";
                    case DUE -> "Due";
                    case OVERDUE -> "Overdue";
                    case DONE -> "Done";
                });
    }

    /** The name of a department. */
    public static LocalizedText of(Department department) {
        return of(
                department.label(),
                switch (department) {
                    case LEGAL -> "Legal";
                    case FINANCE -> "Finance";
                    case IT -> "IT";
                    case OPERATIONS -> "Operations";
                    case HR -> "HR";
                });
    }

    /** The name of a province; its code in English. */
    public static LocalizedText of(Province province) {
        return of(province.labels().get(0), province.code());
    }

    /** The name of a purpose. */
    public static LocalizedText of(Purpose purpose) {
        return of(purpose.labels().get(0), sentence(purpose.name()));
    }

    /** Which layers bind. */
    public static LocalizedText of(Profile profile) {
        return profile == Profile.LAW
                ? of("仅法律与规范性文件具约束力", "law and notices bind")
                : of("法律、规范与行业指南一并适用", "law, notices and guides bind");
    }

    /** A constant as words: {@code TECH_SUPPORT} becomes {@code Tech support}. */
    public static String sentence(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The title of a rule; its id where the rule set doesn't know it. */
    public static LocalizedText title(RuleId rule, RuleSet rules) {
        return rules.texts().has(rule, "title") ? rules.texts().get(rule, "title") : of(rule.value(), rule.value());
    }

    /** A source without its layer: its title where the rule set knows it, and its article. */
    public static LocalizedText of(Source source, RuleSet rules) {
        Instrument instrument = rules.instrument(source.ref());
        LocalizedText title = instrument == null ? of(source.ref(), source.ref()) : instrument.title();
        String guide = source.ref().matches("S\\d") ? source.ref() + " " : "";
        String article = source.article();
        if (article == null) {
            return of(guide + title.zh(), guide + title.en());
        }
        String chinese = article.startsWith("Art. ") ? "第" + article.substring(5) + "条" : article;
        return of(guide + title.zh() + " " + chinese, guide + title.en() + " " + article);
    }

    /** A whole number with separators. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** A share of {@code whole} in per cent; empty when there is no whole or more than the whole. */
    public static String percent(long part, long whole) {
        return whole <= 0 || part > whole
                ? ""
                : percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP));
    }

    /** A share as per cent with two digits, a tiny one never as nothing; a dash when not known. */
    public static String percent(@Nullable BigDecimal share) {
        if (share == null) {
            return "–";
        }
        BigDecimal percent = share.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return percent.signum() == 0 && share.signum() > 0 ? "<0.01 %" : percent.toPlainString() + " %";
    }
}
