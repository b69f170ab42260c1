# Prints each record that HTTP::OAI::Harvester (Debian: libhttp-oai-perl) gets, one a line: identifier, then "deleted" or
# its address and title. Arguments: base address, then name and value of what ListRecords is asked with.
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
# Only so does it follow resumption tokens without losing what the pages before had.
my $list = $harvester->ListRecords(metadataPrefix => 'oai_dc', %wanted, onRecord => sub {
    my ($record) = @_;
    my $said = 'deleted';
    unless ($record->is_deleted) {
        my %first;
        for my $node (map { $_->getElementsByTagName('*') } $record->metadata->dom->childNodes) {
            $first{$node->localname} //= $node->textContent;
        }
        $said = "$first{identifier}\t$first{title}";
    }
    print join("\t", $record->identifier, $said), "\n";
});
die $list->message if $list->is_error;
