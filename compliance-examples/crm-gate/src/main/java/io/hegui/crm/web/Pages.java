package io.hegui.crm.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.hegui.crm.dial.Line;
import io.hegui.crm.dial.SimulatedLine;
import io.hegui.rule.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes pages of templates. Thread-safe. */
@Component
class Pages {

    private static final String NOTE = "note";
    private static final String REFUSED = "refused";

    private final TemplateEngine templates;
    private final boolean simulated;

    Pages(Line line) {
        templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
        templates.setTrimControlStructures(true);
        simulated = line instanceof SimulatedLine;
    }

    /** A whole page. */
    String page(
            String template,
            HttpServletRequest request,
            CsrfToken csrf,
            LocalizedText title,
            Map<String, Object> more) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Object note = flash == null ? null : flash.get(NOTE);
        Page page = new Page(
                title,
                request.getRequestURI().substring(request.getContextPath().length()),
                request.getContextPath(),
                csrf,
                note instanceof LocalizedText text ? text : null,
                flash != null && flash.containsKey(REFUSED),
                simulated);
        Map<String, Object> all = new HashMap<>(more);
        all.put("page", page);
        return render(template, all);
    }

    /** A part of a page. */
    String render(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        templates.render(template, parameters, out);
        return out.toString();
    }

    /** Tells the next page what a form did. */
    static void said(RedirectAttributes next, String zh, String en) {
        next.addFlashAttribute(NOTE, new LocalizedText(zh, en));
    }

    /** Tells the next page why a form was not followed. */
    static void refused(RedirectAttributes next, String zh, @Nullable String en) {
        next.addFlashAttribute(NOTE, new LocalizedText(zh, en == null ? zh : en));
        next.addFlashAttribute(REFUSED, true);
    }
}
