/** The page and the API on which is kept what the scheme holds of what the law asks for. */
@NullMarked
package nl.samenspoor.agreement.web;

import org.jspecify.annotations.NullMarked;
