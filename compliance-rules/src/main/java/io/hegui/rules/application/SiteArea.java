package io.hegui.rules.application;

import io.hegui.model.Province;
import io.hegui.model.Site;
import io.hegui.model.SiteOwnership;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A site too small, without title, with too short a lease; in Beijing not commercial or elsewhere (S3, S5). */
public final class SiteArea implements PackageRule {

    /** Square metres for a business in one province, inclusive. */
    public static final ParameterKey<BigDecimal> LEAST = ParameterKey.decimal("application/site-area.least");

    /** Square metres for a business in several provinces, or in Beijing, inclusive. */
    public static final ParameterKey<BigDecimal> LEAST_WIDE = ParameterKey.decimal("application/site-area.least-wide");

    /** Months for which a lease must still run, inclusive. */
    public static final ParameterKey<Long> LEASE_MONTHS = ParameterKey.integer("application/site-area.lease-months");

    private static final RuleSpec SPEC = RuleSpec.of("application/site-area", Severity.MAJOR, Sources.S3, Sources.S5)
            .withParameters(LEAST, LEAST_WIDE, LEASE_MONTHS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(SiteArea::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        Facts facts = applicant.facts();
        Site site = facts.inspection().site();
        if (site == null) {
            return Evaluation.indeterminate("site");
        }
        boolean wide =
                applicant.isBeijing() || Applicant.shows(applicant.application().multiProvince());
        BigDecimal least = facts.valueOf(wide ? LEAST_WIDE : LEAST);
        List<String> defects = new ArrayList<>();
        if (site.areaSquareMetres() == null || site.areaSquareMetres().compareTo(least) < 0) {
            defects.add("areaSquareMetres");
        }
        if (applicant.isBeijing() && !Applicant.shows(site.commercialUse())) {
            defects.add("commercialUse");
        }
        if (applicant.isBeijing() && site.province() != Province.BEIJING) {
            defects.add("province");
        }
        if (!Applicant.shows(site.titleProof())) {
            defects.add("titleProof");
        }
        if (leaseEndsTooSoon(site, applicant.day().plusMonths(facts.valueOf(LEASE_MONTHS)))) {
            defects.add("leaseUntil");
        }
        return defects.isEmpty()
                ? Evaluation.pass()
                : Evaluation.fail(Applicant.lacking(defects).with(Values.of("limit", least)));
    }

    private static boolean leaseEndsTooSoon(Site site, LocalDate earliest) {
        LocalDate until = site.leaseUntil();
        return site.ownership() != SiteOwnership.OWNED && (until == null || until.isBefore(earliest));
    }
}
