package io.hegui.bpo.tenant;

import io.hegui.bpo.BpoProperties.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in without a key. Keys come in the header {@value #HEADER}, so run it behind TLS. A platform with single
 * sign-on replaces this class and puts its own tenant into the request.
 */
@Component
public class KeyFilter extends OncePerRequestFilter {

    /** The header with the key. */
    public static final String HEADER = "X-API-Key";

    /** The attribute with the {@link Tenant}. */
    public static final String TENANT = "io.hegui.bpo.tenant";

    private static final String REFUSED = "{\"type\":\"urn:hegui:bpo:key\",\"title\":\"密钥缺失或无效 no key, or one that is"
            + " nobody's\",\"status\":401,\"zh-CN\":\"密钥缺失或无效\",\"en\":\"no key, or one that is nobody's\"}";

    private final Tenants tenants;

    KeyFilter(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/audits");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        Tenant tenant = key == null ? null : tenants.byKey(key);
        if (tenant == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(REFUSED);
            return;
        }
        request.setAttribute(TENANT, tenant);
        chain.doFilter(request, response);
    }
}
