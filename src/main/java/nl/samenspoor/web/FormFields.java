package nl.samenspoor.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the map of a controller that reads a form by itself: the fields that form has. One with another field is refused, as
 * a form that is bound to a record is. Without it the controller has to refuse unknown fields by itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface FormFields {

    /** Names of fields, without the number of a row. */
    String[] value();
}
