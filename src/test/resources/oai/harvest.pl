# Prints each record that HTTP::OAI::Harvester (Debian: libhttp-oai-perl) gets, one a line: identifier, deleted or its
# address and title, stamp. Arguments: base address, then name and value of what ListRecords is asked with.
use strict;
use warnings;
use HTTP::OAI;
binmode STDOUT, ':encoding(UTF-8)';
my ($base, %wanted) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $base);
my $who = $harvester->Identify;
die $who->message if $who->is_error;
$who->baseURL($base); # a portal under test has another name
$harvester->repository($who);
print join("\t", 'repository', $who->protocolVersion, $who->deletedRecord, $who->granularity), "\n";
my $list = $harvester->ListRecords(metadataPrefix => 'oai_dc', %wanted);
die $list->message if $list->is_error;
while (my $record = $list->next) {
    my $said = 'deleted';
    unless ($record->is_deleted) {
        my $dc = $record->metadata->dom;
        my %first;
        for my $node ($dc->getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', '*')) {
            $first{$node->localname} //= $node->textContent;
        }
        $said = "$first{identifier}\t$first{title}";
    }
    print join("\t", $record->identifier, $said), "\n";
}
die $list->message if $list->is_error;
