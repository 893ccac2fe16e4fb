package io.hegui.model;

/** 统一社会信用代码: checks a unified social credit code by GB 32100. Stateless and thread-safe. */
public final class CreditCode {

    /** What a check found. */
    public enum Result {
        VALID,
        /** Not 18 characters of the code's alphabet. */
        WRONG_SHAPE,
        /** Right shape, wrong check digit; some real codes of early issues are so. */
        WRONG_CHECK_DIGIT
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    private CreditCode() {}

    /** Checks a code as written; letters must be upper case. */
    public static Result check(String code) {
        if (code.length() != LENGTH) {
            return Result.WRONG_SHAPE;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return Result.WRONG_SHAPE;
            }
            if (i < LENGTH - 1) {
                sum += value * weight;
                weight = weight * 3 % MODULUS;
            }
        }
        int expected = (MODULUS - sum % MODULUS) % MODULUS;
        return code.charAt(LENGTH - 1) == ALPHABET.charAt(expected) ? Result.VALID : Result.WRONG_CHECK_DIGIT;
    }
}
