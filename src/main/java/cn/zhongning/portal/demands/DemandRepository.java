package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.ListingRepository;

interface DemandRepository extends ListingRepository<Demand> {}
