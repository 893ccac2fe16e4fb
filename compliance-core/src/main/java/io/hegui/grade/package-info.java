/**
 * From findings to the credit grade A, B, C or D (S2), what follows from it, and the paths upward. Pure functions of
 * findings, facts and a policy; no audit is needed. Point values are this project's own default policy.
 */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.grade;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
