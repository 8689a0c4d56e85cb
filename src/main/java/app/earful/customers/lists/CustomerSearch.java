package app.earful.customers.lists;

import app.earful.workspaces.Member;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds a few customers by what somebody typed, as forgiving as the list: for features that let one choose. */
@Component
public class CustomerSearch {
    private final CustomerListRepository list;

    CustomerSearch(CustomerListRepository list) {
        this.list = list;
    }

    /** The closest first; archived ones are left out. */
    public List<CustomerRow> find(Member member, String words, int most) {
        return list.page(member, CustomerFilter.of(Map.of("q", words)), null, most)
                .rows();
    }
}
