package org.jointestate.deploy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInPageIT extends BrowserTest {

    @Test
    void the_sign_in_page_can_be_read_by_everybody_wide_and_narrow() {
        page.navigate("/sign-in.xhtml");

        assertThat(page).hasTitle(Pattern.compile("Sign in"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Sign in");
        inspect(page, "sign-in");
        assertEquals(List.of(), complaints());
    }
}
