import io.hegui.rule.NumberPlan;
import io.hegui.rule.RuleFamily;
import io.hegui.rules.anomaly.AnomalyFamily;
import io.hegui.rules.application.ApplicationFamily;
import io.hegui.rules.call.CallFamily;
import io.hegui.rules.complaint.ComplaintFamily;
import io.hegui.rules.content.ContentFamily;
import io.hegui.rules.data.DataFamily;
import io.hegui.rules.license.LicenseFamily;
import io.hegui.rules.marketing.MarketingFamily;
import io.hegui.rules.material.MaterialFamily;
import io.hegui.rules.number.NumberFamily;
import io.hegui.rules.recording.RecordingFamily;
import io.hegui.rules.report.ReportFamily;
import io.hegui.rules.security.SecurityFamily;
import io.hegui.rules.sensitive.SensitiveFamily;
import io.hegui.rules.service.ServiceFamily;
import io.hegui.rules.site.SiteFamily;
import io.hegui.rules.text.ProvinceTable;
import io.hegui.rules.waiver.WaiverFamily;

/** Hegui's catalogue: the rules that the guides and the law give, nothing else. */
module io.hegui.rules {
    requires transitive io.hegui.core;
    requires ahocorasick;
    requires static org.jspecify;

    exports io.hegui.rules;
    exports io.hegui.rules.anomaly;
    exports io.hegui.rules.application;
    exports io.hegui.rules.call;
    exports io.hegui.rules.complaint;
    exports io.hegui.rules.content;
    exports io.hegui.rules.data;
    exports io.hegui.rules.license;
    exports io.hegui.rules.marketing;
    exports io.hegui.rules.material;
    exports io.hegui.rules.number;
    exports io.hegui.rules.recording;
    exports io.hegui.rules.report;
    exports io.hegui.rules.security;
    exports io.hegui.rules.sensitive;
    exports io.hegui.rules.service;
    exports io.hegui.rules.site;
    exports io.hegui.rules.waiver;

    provides NumberPlan with
            ProvinceTable;
    provides RuleFamily with
            AnomalyFamily,
            ApplicationFamily,
            CallFamily,
            ComplaintFamily,
            ContentFamily,
            DataFamily,
            LicenseFamily,
            MarketingFamily,
            MaterialFamily,
            NumberFamily,
            RecordingFamily,
            ReportFamily,
            SecurityFamily,
            SensitiveFamily,
            ServiceFamily,
            SiteFamily,
            WaiverFamily;
}
