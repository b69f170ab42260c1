package cn.zhongning.portal.campaigns;

enum CampaignStage {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
