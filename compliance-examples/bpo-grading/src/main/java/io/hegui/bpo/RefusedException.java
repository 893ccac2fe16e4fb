package io.hegui.bpo;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is refused, told as problem+json in Chinese and English. Names no other tenant and nothing personal. */
public final class RefusedException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private RefusedException(HttpStatus status, String type, String zh, String en, @Nullable Throwable cause) {
        super(status, problem(status, type, zh, en), cause);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String zh, String en) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, zh + " " + en);
        problem.setType(URI.create("urn:hegui:bpo:" + type));
        problem.setTitle(zh + " " + en);
        problem.setProperty("zh-CN", zh);
        problem.setProperty("en", en);
        return problem;
    }

    /** What can't be used. */
    public static RefusedException unusable(String zh, String en) {
        return new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "unusable", zh, en, null);
    }

    /** What is too large. */
    public static RefusedException tooLarge(String zh, String en) {
        return new RefusedException(HttpStatus.CONTENT_TOO_LARGE, "too-large", zh, en, null);
    }

    /** What this tenant doesn't have, whether another one has it or not. */
    public static RefusedException unknown() {
        return new RefusedException(HttpStatus.NOT_FOUND, "unknown", "没有这次审查", "no such audit", null);
    }

    /** What isn't there yet. */
    public static RefusedException notYet(String zh, String en) {
        return new RefusedException(HttpStatus.CONFLICT, "not-yet", zh, en, null);
    }

    /** A tenant who asks for more than its share. */
    public static RefusedException quota(String zh, String en, Duration retryAfter) {
        return new RefusedException(HttpStatus.TOO_MANY_REQUESTS, "quota", zh, en, null).retryAfter(retryAfter);
    }

    /** A service that has enough to do. */
    public static RefusedException busy(Duration retryAfter) {
        return new RefusedException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "任务已满，请稍后再试",
                        "the queue is full, try again later",
                        null)
                .retryAfter(retryAfter);
    }

    private RefusedException retryAfter(Duration value) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, value.toSeconds())));
        return this;
    }
}
