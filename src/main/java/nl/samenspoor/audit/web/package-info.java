/** The pages of auditors: the trail, and the state of security. */
@NullMarked
package nl.samenspoor.audit.web;

import org.jspecify.annotations.NullMarked;
