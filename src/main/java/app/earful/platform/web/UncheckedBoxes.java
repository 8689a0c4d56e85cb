package app.earful.platform.web;

import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A browser does not send a box that is not ticked: in a form's record, a boolean that did not come is false. */
@ControllerAdvice
class UncheckedBoxes {
    @InitBinder
    void readNothingAsFalse(WebDataBinder binder) {
        binder.registerCustomEditor(boolean.class, new CustomBooleanEditor(true) {
            @Override
            public Object getValue() {
                return Boolean.TRUE.equals(super.getValue());
            }
        });
    }
}
