package cn.zhongning.portal.opendata;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.demands.DemandData;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.events.EventData;
import cn.zhongning.portal.events.Programme;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.results.ResultData;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Demands, results and events as open data. */
@Configuration
class ListingSources {
    @Bean
    OpenSource openDemands(DemandService demands, Organisations organisations, OpenWords words, DemandData facts) {
        return new Source<>(demands, organisations, (demand, owner) -> new DemandItem(demand, owner, words, facts));
    }

    @Bean
    OpenSource openResults(ResultService results, Organisations organisations, OpenWords words, ResultData facts) {
        return new Source<>(results, organisations, (result, owner) -> new ResultItem(result, owner, words, facts));
    }

    @Bean
    OpenSource openProgramme(Programme programme, OpenWords words, EventData facts) {
        return new OpenSource() {
            @Override
            public Kind kind() {
                return Kind.EVENT;
            }

            @Override
            public List<OpenItem> visible(Collection<UUID> ids, Instant moment) {
                return programme.these(ids).stream()
                        .<OpenItem>map(item -> new EventItem(item, words, facts))
                        .toList();
            }
        };
    }

    private record Source<L extends Listing<L, F>, F extends ListingForm>(
            ListingService<L, F> listings, Organisations organisations, BiFunction<L, Organisation, OpenItem> item)
            implements OpenSource {
        @Override
        public Kind kind() {
            return listings.kind();
        }

        @Override
        public List<OpenItem> visible(Collection<UUID> ids, Instant moment) {
            var found = listings.visible(ids, Facts.day(moment));
            var owners = organisations.find(found.stream()
                    .map(listing -> listing.standing().organisationId())
                    .distinct()
                    .toList());
            return found.stream()
                    .map(listing -> item.apply(
                            listing,
                            Objects.requireNonNull(owners.get(listing.standing().organisationId()))))
                    .toList();
        }
    }
}
